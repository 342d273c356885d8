-- The chain of hashes covers this digest of salt and name of who decided, not the name itself: when a person's name has to go,
-- name and salt are emptied and the chain still holds.
alter table decision_log add column author_salt varchar(32) not null default '';
alter table decision_log add column author_digest varchar(64) not null default '';
