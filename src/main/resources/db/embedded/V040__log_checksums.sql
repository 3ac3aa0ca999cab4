-- Page checksums find what a disk spoils; these also find a block or a file that is incomplete or was changed.
-- A block's checksum covers its positions too: crc32c over lo and hi, eight bytes each, and the data.
alter table engine_log add column checksum bigint;
update engine_log set checksum = crc32c(int8send(lo) || int8send(hi) || data);
alter table engine_log alter column checksum set not null;

alter table engine_snapshot_chunk add column checksum bigint;
update engine_snapshot_chunk set checksum = crc32c(data);
alter table engine_snapshot_chunk alter column checksum set not null;

alter table engine_snapshot add column chunks integer;
update engine_snapshot s
   set chunks = (select count(*) from engine_snapshot_chunk c where c.position = s.position);
alter table engine_snapshot alter column chunks set not null;
