begin;
create table print_job (job text primary key, grant_id text not null, letter_id text not null, sha256 text not null,
    pages integer not null, printer text not null, counter_before integer not null, session text not null,
    state text not null, evidence text, impressions integer not null default 0, planned_at integer not null,
    changed_at integer not null) strict;
create index print_job_by_grant on print_job (grant_id);
create index print_job_by_state on print_job (state);
create table outbox (id integer primary key autoincrement, lane text not null, key text not null unique,
    subject text not null, body text not null, attempts integer not null default 0, not_before integer not null,
    created_at integer not null) strict;
create table time_floor (one integer primary key check (one = 1), newest integer not null) strict;
create table kept_answer (name text primary key, etag text not null, body text not null, kept_at integer not null) strict;
create table store_epoch (one integer primary key check (one = 1), epoch text not null) strict;
insert into store_epoch (one, epoch) values (1, '000102030405060708090a0b0c0d0e0f');
create table device_life (device text not null, statistic text not null, count integer not null,
    primary key (device, statistic)) strict;
alter table print_job add column counter_source text;
alter table print_job add column copies integer not null default 1;
insert into print_job values ('anj-told-later', 'grant-0', 'told-later', 'ab', 2, 'sim:page-printer', 1000,
    '00000000-0000-0001-0000-000000000001', 'PRINTED', 'COUNTER', 2, 1795230000000, 1795230000000, 'sim', 1);
insert into outbox (lane, key, subject, body, not_before, created_at) values ('print-outcome',
    'anj-told-later/PRINTED', 'grant-0', '{"disposition":"PRINTED","evidence":"COUNTER","impressions":2}', 0,
    1795230000000);
insert into print_job values ('anj-under-way', 'grant-1', 'under-way', 'ab', 2, 'sim:page-printer', 1002,
    '00000000-0000-0001-0000-000000000002', 'SENDING', null, 0, 1795230000000, 1795230000000, 'sim', 1);
pragma user_version = 4;
commit;
