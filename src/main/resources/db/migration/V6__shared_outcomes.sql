-- When a count was raised last, by the clock of the database: other servers read what came since their last look. Runs
-- unchanged on H2 and on PostgreSQL.
alter table outcome add column changed timestamp with time zone default current_timestamp not null;

create index outcome_changed on outcome (changed);
