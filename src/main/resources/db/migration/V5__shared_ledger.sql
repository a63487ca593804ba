-- How far the ledger is, and of which text. It has one row. Runs unchanged on H2 and on PostgreSQL.
create table ledger_state (
    generation bigint                   not null, -- grows with each record that changes an address
    digest     varchar(64)              not null, -- of the text recorded last; empty before the first
    revision   varchar(64)              not null, -- the commit of that text; empty when it is not known
    written    timestamp with time zone not null, -- when that text was committed, or its newest file saved
    confirmed  timestamp with time zone not null  -- when a server last said that it serves what is recorded
);

insert into ledger_state (generation, digest, revision, written, confirmed)
values (0, '', '', timestamp with time zone '1970-01-01 00:00:00+00', timestamp with time zone '1970-01-01 00:00:00+00');

-- Locked by the server whose turn it is to publish. It has one row.
create table ledger_turn (
    turn integer not null
);

insert into ledger_turn (turn) values (0);

-- The record that changed the address last: what came since the last look of a server is read by it.
alter table address add column generation bigint default 0 not null;

create index address_generation on address (generation);
