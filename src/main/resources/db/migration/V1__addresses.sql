-- Every address ever served. Runs unchanged on H2 and on PostgreSQL.
create table address (
    kind         varchar(10)              not null, -- entry, collection
    id           varchar(120)             not null,
    state        varchar(10)              not null, -- served, moved, gone
    moved_to     varchar(120),                      -- id of the same kind that is served; set exactly when moved
    file         varchar(4000)            not null, -- where it was last written, relative to the content folder
    place        integer                  not null, -- 0-based among the entries of that file
    text         varchar(4000)            not null, -- the question, or the collection's title
    sketch       varchar(96)              not null, -- of the answer's words, to know a retitled entry again
    first_served timestamp with time zone not null,
    last_served  timestamp with time zone not null, -- when it was last seen, or when it went away
    primary key (kind, id)
);

create index address_moved_to on address (kind, moved_to);

create index address_state on address (kind, state);
