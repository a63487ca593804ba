-- What readers bring: searches, gaps and questions. Never a paste: only its telling line, without secrets. Runs
-- unchanged on H2 and on PostgreSQL.
create table search_record (
    id          bigint                   not null primary key, -- random: the page that shows the result knows it
    searched_at timestamp with time zone not null,
    met_on      date                     not null, -- that day in UTC
    surface     varchar(10)              not null, -- page, api, shell or agent
    lang        varchar(20)              not null, -- of the reader
    verdict     varchar(10)              not null, -- known, similar or unknown
    gap         varchar(32)              not null, -- hash of the signature, also where there is no gap
    line        varchar(500)             not null,
    first_hit   varchar(200),                      -- empty when nothing was found
    opened      varchar(200),                      -- the entry that the reader opened
    opened_rank integer,
    helped      varchar(10)                        -- fixed or failed
);

create index search_record_at on search_record (searched_at);

create index search_record_gap on search_record (gap, searched_at);

create table gap (
    id         varchar(32)              not null primary key, -- hash of the signature
    signature  varchar(1000)            not null,
    times      bigint                   not null,
    asked      bigint                   not null, -- the questions among them
    first_seen timestamp with time zone not null,
    last_seen  timestamp with time zone not null,
    heat       double precision         not null, -- how much it hurts: logarithm of a sum that decays
    langs      varchar(200)             not null,
    surfaces   varchar(100)             not null,
    verdict    varchar(10)              not null, -- of the last search
    state      varchar(10)              not null, -- open, answered, muted or same
    state_at   timestamp with time zone,
    reason     varchar(500),                      -- of a muted one
    times_then bigint,                            -- of a muted one: how often it had been brought
    entry      varchar(200),                      -- of an answered one
    revision   varchar(64),                       -- of an answered one: the commit
    same_as    varchar(32)                        -- of one that is another in other words
);

create index gap_heat on gap (state, heat desc);

create index gap_same_as on gap (same_as);

create table gap_day (
    gap   varchar(32) not null,
    met_on date        not null,
    times bigint      not null,
    primary key (gap, met_on)
);

create table gap_line (
    gap  varchar(32)  not null,
    line varchar(500) not null,
    primary key (gap, line)
);

create table question (
    token_hash varchar(64)              not null primary key, -- who has the token may read it
    gap        varchar(32)              not null,
    lines      varchar(4000)            not null,
    context    varchar(1000)            not null, -- what the reader was doing
    lang       varchar(20)              not null,
    asked_at   timestamp with time zone not null
);

-- Events that are told elsewhere, each once.
create table notice (
    id      varchar(200)             not null primary key, -- the same for the same event on every server
    kind    varchar(20)              not null,
    text    varchar(1000)            not null,
    path    varchar(200)             not null,
    made_at timestamp with time zone not null,
    tries   integer                  not null,
    due_at  timestamp with time zone not null, -- not before
    sent_at timestamp with time zone
);

create index question_gap on question (gap, asked_at);

create index question_asked_at on question (asked_at);
