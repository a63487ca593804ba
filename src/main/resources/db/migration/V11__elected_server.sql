-- Which server publishes, where several share an index: the table of ShedLock. Runs unchanged on H2 and on PostgreSQL.
create table shedlock (
    name       varchar(64)  not null,
    lock_until timestamp(3) not null,
    locked_at  timestamp(3) not null,
    locked_by  varchar(255) not null,
    primary key (name)
);
