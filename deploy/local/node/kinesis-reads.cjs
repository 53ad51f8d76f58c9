'use strict';

// Mends three things in kinesalite's reads, before kinesalite loads them:
// - an iterator after an empty read is where the iterator before it was. Kinesalite moves it to the present time, past a record
//   that has its number already and is still being written;
// - MillisBehindLatest is 0 only if the shard holds nothing after what was read. Kinesalite says 0 always;
// - AT_TIMESTAMP after the newest record is the place after that record. Kinesalite never answers.
const { Readable } = require('node:stream');
const db = require('kinesalite/db');

replace('getRecords', getRecords => (store, request, answer) => {
  const view = watching(store);
  getRecords(view, request, (problem, answered) => {
    if (problem) return answer(problem);
    const at = placeOf(request.ShardIterator);
    if (answered.Records.length > 0) return tellBehind(store, at, answered, answer);
    // A shard that is closed and read to its end has no next iterator.
    if (view.stream.Shards[at.shardIx].SequenceNumberRange.EndingSequenceNumber == null) {
      answered.NextShardIterator = db.createShardIterator(at.streamName, at.shardId, at.sequence);
    }
    answer(null, answered);
  });
});

replace('getShardIterator', getShardIterator => (store, request, answer) => {
  if (request.ShardIteratorType !== 'AT_TIMESTAMP') return getShardIterator(store, request, answer);
  const view = watching(store);
  view.getStreamDb = name => ({
    createReadStream: range => Readable.from(thenThePlaceAfter(store.getStreamDb(name).createReadStream(range), view, request)),
  });
  getShardIterator(view, request, answer);
});

function replace(action, by) {
  // Node keeps the exports of each module in this cache, so a later require() of the action gets this one.
  const module = require.resolve('kinesalite/actions/' + action);
  const original = require(module);
  require.cache[module].exports = by(original);
}

/** The store, which remembers the stream that the action has looked up. */
function watching(store) {
  const view = Object.create(store);
  view.getStream = (name, found) => store.getStream(name, (problem, stream) => {
    view.stream = stream;
    found(problem, stream);
  });
  return view;
}

/** The records, and one that is later than any time, where the next record will be or before it. */
async function* thenThePlaceAfter(records, view, request) {
  const { shardIx } = db.resolveShardId(request.ShardId);
  let place = view.stream.Shards[shardIx].SequenceNumberRange.StartingSequenceNumber;
  for await (const record of records) {
    place = db.incrementSequence(record.key.split('/')[1]);
    yield record;
  }
  yield { key: db.shardIxToHex(shardIx) + '/' + place, value: { ApproximateArrivalTimestamp: Infinity } };
}

function tellBehind(store, at, answered, answer) {
  const last = answered.Records[answered.Records.length - 1];
  const unread = store.getStreamDb(at.streamName).createReadStream({
    gt: db.shardIxToHex(at.shardIx) + '/' + last.SequenceNumber,
    lt: db.shardIxToHex(at.shardIx + 1),
    limit: 1,
  });
  // At least 1 for a record of this very millisecond: 0 means that there is none.
  let behind = 0;
  unread.on('data', ({ value }) => {
    behind = Math.max(1, Date.now() - Math.round(value.ApproximateArrivalTimestamp * 1000));
  });
  unread.on('error', answer);
  unread.on('end', () => {
    answered.MillisBehindLatest = behind;
    answer(null, answered);
  });
}

/** What kinesalite has written into an iterator, and has just read itself. */
function placeOf(iterator) {
  const { createDecipheriv } = require('node:crypto');
  const decipher = createDecipheriv('aes-256-cbc', db.ITERATOR_PWD_KEY, db.ITERATOR_PWD_IV);
  // Eight bytes of version come before the encrypted part.
  const text = Buffer.concat([decipher.update(Buffer.from(iterator, 'base64').subarray(8)), decipher.final()]).toString();
  const [, streamName, shardId, sequence] = text.split('/');
  return { streamName, shardId, shardIx: db.resolveShardId(shardId).shardIx, sequence };
}
