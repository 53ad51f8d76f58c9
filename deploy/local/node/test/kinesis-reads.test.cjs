'use strict';

// Reads of a stream whose store takes its time: a write is held until the test lets it go.
const assert = require('node:assert');
const { test, beforeEach, afterEach } = require('node:test');
const { promisify } = require('node:util');

if (!process.env.AS_PUBLISHED) require('../kinesis-reads.cjs');
const db = require('kinesalite/db');
const forwardClock = process.env.AS_PUBLISHED ? clock => clock : require('../forward-clock.cjs');

const STREAM = 'payments';
const realNow = Date.now;
let now;
let store;

beforeEach(async () => {
  now = 1_700_000_000_000;
  Date.now = forwardClock(() => now);
  store = db.create({ createStreamMs: 0, updateStreamMs: 0, shardLimit: 100 });
  await act('createStream', { ShardCount: 1 });
  await active();
  now += 10_000;
});

afterEach(() => {
  Date.now = realNow;
});

for (const put of [putRecord, putRecords]) {
  for (const type of ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP']) {
    test(`${type}: the first record is read that ${put.name} still writes when a read finds nothing`, async () => {
      const start = await iterator(0, { ShardIteratorType: type, Timestamp: type === 'AT_TIMESTAMP' ? now / 1000 : undefined });
      await readAfterAnEmptyRead(start, put);
    });
  }

  test(`LATEST: a later record is read that ${put.name} still writes when a read finds nothing`, async () => {
    await putRecords('earlier');
    await readAfterAnEmptyRead(await iterator(0, { ShardIteratorType: 'LATEST' }), put);
  });

  test(`AFTER_SEQUENCE_NUMBER: a record is read that ${put.name} still writes when a read finds nothing`, async () => {
    const [{ SequenceNumber }] = (await putRecords('earlier')).Records;
    await readAfterAnEmptyRead(await iterator(0, after({ SequenceNumber })), put);
  });

  test(`the first record of a shard that a split made is read though ${put.name} still writes it`, async () => {
    await act('splitShard', { ShardToSplit: 'shardId-000000000000', NewStartingHashKey: (1n << 127n).toString() });
    await active();
    now += 10_000;
    for (const shard of [1, 2]) {
      const key = shard === 1 ? '0' : ((1n << 128n) - 1n).toString();
      await readAfterAnEmptyRead(await iterator(shard, { ShardIteratorType: 'TRIM_HORIZON' }), put, key);
    }
  });
}

test('a shard that has ended is read to its end', async () => {
  await putRecords('one', 'two');
  const start = await iterator(0, { ShardIteratorType: 'TRIM_HORIZON' });
  await act('splitShard', { ShardToSplit: 'shardId-000000000000', NewStartingHashKey: (1n << 127n).toString() });
  await active();
  now += 10_000;
  let read = await act('getRecords', { ShardIterator: start, Limit: 1 });
  const texts = [];
  for (let rounds = 0; read.NextShardIterator && rounds < 10; rounds++) {
    texts.push(...data(read));
    read = await act('getRecords', { ShardIterator: read.NextShardIterator, Limit: 1 });
  }
  assert.deepStrictEqual(texts, ['one', 'two']);
  assert.strictEqual(read.NextShardIterator, undefined);
});

test('a reader is behind while the shard holds more, and at the tip when it does not', async () => {
  await putRecords('one');
  now += 5_000;
  await putRecords('two');
  now += 5_000;
  let read = await act('getRecords', { ShardIterator: await iterator(0, { ShardIteratorType: 'TRIM_HORIZON' }), Limit: 1 });
  assert.deepStrictEqual([data(read), read.MillisBehindLatest], [['one'], 5_000]);
  read = await act('getRecords', { ShardIterator: read.NextShardIterator, Limit: 1 });
  assert.deepStrictEqual([data(read), read.MillisBehindLatest], [['two'], 0]);
  read = await act('getRecords', { ShardIterator: read.NextShardIterator, Limit: 1 });
  assert.deepStrictEqual([data(read), read.MillisBehindLatest], [[], 0]);
});

test('a reader is behind by more than nothing also of a record of this millisecond', async () => {
  await putRecords('one', 'two');
  const start = await iterator(0, { ShardIteratorType: 'TRIM_HORIZON' });
  assert.strictEqual((await act('getRecords', { ShardIterator: start, Limit: 1 })).MillisBehindLatest, 1);
});

test('AT_TIMESTAMP: begins with the first record of that time or later', async () => {
  await putRecords('before');
  now += 5_000;
  const timestamp = now / 1000;
  await putRecords('then');
  const start = await iterator(0, { ShardIteratorType: 'AT_TIMESTAMP', Timestamp: timestamp });
  assert.deepStrictEqual(data(await act('getRecords', { ShardIterator: start })), ['then']);
});

test('AT_TIMESTAMP: after the newest record is answered with the place after it', { timeout: 5_000 }, async () => {
  await putRecords('before');
  now += 5_000;
  const start = await iterator(0, { ShardIteratorType: 'AT_TIMESTAMP', Timestamp: now / 1000 });
  await putRecords('after');
  assert.deepStrictEqual(data(await act('getRecords', { ShardIterator: start })), ['after']);
});

test('a clock that is set back: records keep their order, and those that were there already are read once', async () => {
  await putRecords('one', 'two');
  let read = await act('getRecords', { ShardIterator: await iterator(0, { ShardIteratorType: 'TRIM_HORIZON' }), Limit: 1 });
  now -= 3_600_000;
  await putRecords('three');
  read = await act('getRecords', { ShardIterator: read.NextShardIterator });
  assert.deepStrictEqual(data(read), ['two', 'three']);
  await putRecord('four');
  read = await act('getRecords', { ShardIterator: read.NextShardIterator });
  assert.deepStrictEqual(data(read), ['four']);
});

test('a clock that is set back: LATEST begins with the next record', async () => {
  await putRecords('before');
  const start = await iterator(0, { ShardIteratorType: 'LATEST' });
  now -= 5_000;
  await putRecords('after');
  now += 10_000;
  assert.deepStrictEqual(data(await act('getRecords', { ShardIterator: start })), ['after']);
});

test('a clock that is set back: a shard that was closed before is read to its end', async () => {
  const start = await iterator(0, { ShardIteratorType: 'TRIM_HORIZON' });
  await putRecords('one');
  now += 60_000;
  await act('splitShard', { ShardToSplit: 'shardId-000000000000', NewStartingHashKey: (1n << 127n).toString() });
  await active();
  let read = await act('getRecords', { ShardIterator: start });
  now -= 3_600_000;
  read = await act('getRecords', { ShardIterator: await iterator(0, after(read.Records[0])) });
  for (let rounds = 0; read.NextShardIterator && rounds < 10; rounds++) {
    read = await act('getRecords', { ShardIterator: read.NextShardIterator });
  }
  assert.strictEqual(read.NextShardIterator, undefined);
});

/** An empty read falls between a record's getting its number and its being written, and some seconds later. */
async function readAfterAnEmptyRead(start, put, hashKey) {
  const held = holdWrites();
  const putting = put('late', hashKey);
  await held.begun;
  now += 3_000;
  const empty = await act('getRecords', { ShardIterator: start });
  assert.deepStrictEqual(empty.Records, []);
  held.release();
  await putting;
  assert.deepStrictEqual(data(await act('getRecords', { ShardIterator: empty.NextShardIterator })), ['late']);
}

function holdWrites() {
  const records = store.getStreamDb(STREAM);
  const held = {};
  held.begun = new Promise(begin => {
    for (const method of ['put', 'batch']) {
      const write = records[method];
      records[method] = (...call) => {
        held.release = () => write.apply(records, call);
        begin();
      };
    }
  });
  const release = () => held.release();
  return { begun: held.begun, release: () => { delete records.put; delete records.batch; release(); } };
}

function putRecord(text, hashKey) {
  return act('putRecord', { ...record(text), ExplicitHashKey: hashKey });
}

function putRecords(...texts) {
  const [text, hashKey] = texts;
  const records = /^\d+$/.test(hashKey) ? [{ ...record(text), ExplicitHashKey: hashKey }] : texts.filter(Boolean).map(record);
  return act('putRecords', { Records: records });
}

function record(text) {
  return { PartitionKey: 'account', Data: Buffer.from(text).toString('base64') };
}

async function iterator(shard, request) {
  return (await act('getShardIterator', { ShardId: 'shardId-00000000000' + shard, ...request })).ShardIterator;
}

function after({ SequenceNumber }) {
  return { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber: SequenceNumber };
}

function data(read) {
  return read.Records.map(one => Buffer.from(one.Data, 'base64').toString());
}

async function active() {
  let stream;
  do {
    await new Promise(setImmediate);
    stream = await promisify(store.getStream)(STREAM);
  } while (stream.StreamStatus !== 'ACTIVE');
}

function act(action, request) {
  const act = require('kinesalite/actions/' + action);
  return promisify(act)(store, { StreamName: STREAM, ...request });
}
