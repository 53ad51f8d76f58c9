/**
 * Event time of a stream of several shards, and the source that announces it.
 *
 * <p><b>Why event time is made here.</b> Alerts must not depend on which shard is read first, how busy the machine is, or when
 * shards are split. So an operator may judge up to a time only when no earlier row can come. A watermark says so, and the
 * connector's own watermarks do not keep that promise.
 *
 * <p><b>The way of a record.</b> {@link dev.vigia.monitor.shards.ShardReader} asks a shard for records, one thread per shard;
 * {@link dev.vigia.monitor.shards.AggregatedRecord} unpacks them; a schema reads their bytes;
 * {@link dev.vigia.monitor.eventtime.EventTimeSource} sends them on.
 *
 * <p><b>Event time, in four steps.</b>
 *
 * <ol>
 *   <li><i>Each shard</i> ({@link dev.vigia.monitor.eventtime.ShardTime}) has a watermark. It follows the rows at the disorder
 *       bound, as far as {@link dev.vigia.monitor.eventtime.BelievedTime} believes their dates. Where a sender, such as a
 *       replay, has promised markers ({@link dev.vigia.monitor.eventtime.Promises}), it follows the markers alone. A shard holds
 *       event time back until its reader has found nothing to read for a while.
 *   <li><i>Each subtask</i> ({@link dev.vigia.monitor.eventtime.ShardTimes}) takes the lowest of its shards. A shard that has
 *       ended counts until its successors ({@link dev.vigia.monitor.eventtime.Lineage}) are listed. A shard that has sent on
 *       many rows ({@link dev.vigia.monitor.eventtime.RowsAhead}) ahead of the slowest one waits.
 *   <li><i>All subtasks</i> agree ({@link dev.vigia.monitor.eventtime.AgreedTime}): each sends a
 *       {@link dev.vigia.monitor.eventtime.TimeReport} to the JobManager, where
 *       {@link dev.vigia.monitor.eventtime.TimeAgreement} makes the {@link dev.vigia.monitor.eventtime.CommonTime} of them.
 *   <li><i>Each subtask announces</i> the agreed time, at most its own
 *       ({@link dev.vigia.monitor.eventtime.AnnouncingContext}).
 * </ol>
 *
 * <p><b>Threads.</b> A shard's reader holds the checkpoint lock while it sends a record on and follows its time. Another thread
 * reports and announces. The monitor of {@code ShardTimes} is taken inside of the checkpoint lock, never the other way round. No
 * thread holds a lock while a shard waits or the JobManager is asked.
 *
 * <p><b>A snapshot</b> ({@link dev.vigia.monitor.eventtime.SavedTimes}) keeps all of this beside the connector's positions.
 */
package dev.vigia.monitor.eventtime;
