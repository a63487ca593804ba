-- How often each entry helped, and how often it did not. Of the reader nothing is kept. Runs unchanged on H2 and on
-- PostgreSQL.
create table outcome (
    entry   varchar(120) not null, -- id of the entry as it was when it was asked for
    outcome varchar(10)  not null, -- fixed, failed
    times   bigint       not null,
    primary key (entry, outcome)
);
