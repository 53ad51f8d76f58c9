/**
 * From the shards of a stream to arrivals that carry event time.
 *
 * <p><b>Why event time is made here.</b> Alerts must not depend on which shard is read first, how busy the machine is, or when shards are
 * split. So an operator may judge up to a time only when no earlier row can come. What says so is a watermark, and the
 * connector's own watermarks do not keep that promise.
 *
 * <p><b>The way of a record.</b> {@link dev.vigia.monitor.arrivals.ShardReader} asks a shard for records, a thread each shard;
 * {@link dev.vigia.monitor.arrivals.AggregatedRecord} unpacks them; {@link dev.vigia.monitor.arrivals.ArrivalSchema} reads their bytes;
 * {@link dev.vigia.monitor.arrivals.EventTimeSource} sends them on; {@link dev.vigia.monitor.arrivals.SortArrivals} counts them.
 *
 * <p><b>Event time, in four steps.</b>
 *
 * <ol>
 *   <li><i>A shard</i> ({@link dev.vigia.monitor.arrivals.ShardTime}) has a watermark. It follows the rows at the disorder bound, as far as
 *       {@link dev.vigia.monitor.arrivals.BelievedTime} believes their dates. Where a sender, such as a replay, has promised markers
 *       ({@link dev.vigia.monitor.arrivals.Promises}), it follows the markers alone. A shard holds event time back until its reader has
 *       found nothing to read for a while.
 *   <li><i>A subtask</i> ({@link dev.vigia.monitor.arrivals.ShardTimes}) takes the lowest of its shards. A shard that has ended counts until
 *       the shards that took its place ({@link dev.vigia.monitor.arrivals.Lineage}) are listed. One that has sent on many rows
 *       ({@link dev.vigia.monitor.arrivals.RowsAhead}) ahead of the slowest waits.
 *   <li><i>All subtasks</i> agree ({@link dev.vigia.monitor.arrivals.AgreedTime}): each sends a
 *       {@link dev.vigia.monitor.arrivals.TimeReport} to the JobManager, where {@link dev.vigia.monitor.arrivals.TimeAgreement} makes the
 *       {@link dev.vigia.monitor.arrivals.CommonTime} of them.
 *   <li><i>Each subtask announces</i> what was agreed, at most its own ({@link dev.vigia.monitor.arrivals.AnnouncingContext}).
 * </ol>
 *
 * <p><b>Threads.</b> A shard's reader holds the checkpoint lock while it sends a record on and follows its time. Another thread reports and
 * announces. The monitor of {@code ShardTimes} is taken inside of the checkpoint lock, never the other way round, and no lock is held while
 * a shard waits or the JobManager is asked.
 *
 * <p><b>A snapshot</b> ({@link dev.vigia.monitor.arrivals.SavedTimes}) keeps all of this beside the connector's positions.
 */
package dev.vigia.monitor.eventtime;
