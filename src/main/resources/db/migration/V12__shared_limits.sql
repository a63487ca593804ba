-- What servers on one database count together. A place is a hash with the secret of the servers, never an address. Rows
-- are deleted after minutes. Runs unchanged on H2 and on PostgreSQL.

create table request_count (
    server  varchar(36) not null,
    place   varchar(80) not null,
    taken   bigint not null, -- grows until the row is deleted
    changed timestamp with time zone not null,
    primary key (server, place)
);

create index request_count_changed on request_count (changed);

create table failed_login (
    place    varchar(80) not null primary key,
    failures int not null,
    last     timestamp with time zone not null
);
