-- Of the whole answer, which a sketch holds in part only. Of addresses recorded before it is not known, and set when their
-- file is read again. Runs unchanged on H2 and on PostgreSQL.
alter table address add column print varchar(16) default '' not null;
