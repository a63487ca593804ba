-- What servers on one database sign with, and the tokens of programs. Of a token only the
-- hash is kept.

create table server_secret (
    name varchar(40) not null primary key,
    secret varchar(200) not null
);

create table api_token (
    id varchar(16) not null primary key,
    hash varchar(64) not null unique,
    name varchar(100) not null,
    scopes varchar(200) not null,
    reader_groups varchar(1000) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone
);
