-- Whether the writer gave the id. Of addresses recorded before it is not known, and set when their file is read again.
-- Runs unchanged on H2 and on PostgreSQL.
alter table address add column pinned boolean default false not null;
