-- What servers on one database count together. A place is a hash with the secret of the servers, never an address; but
-- the secret is in this database, too, so who reads all of it can try out addresses. Rows of requests are deleted after
-- two minutes, those of wrong passwords after half an hour. Runs unchanged on H2 and on PostgreSQL.

create table request_count (
    server  varchar(36) not null,
    place   varchar(80) not null,
    taken   bigint not null, -- grows until the row is deleted
    changed timestamp with time zone not null, -- without an index, which would make each update slower
    primary key (server, place)
);

create table failed_login (
    place    varchar(80) not null primary key,
    failures int not null,
    last     timestamp with time zone not null
);

create index failed_login_last on failed_login (last);
