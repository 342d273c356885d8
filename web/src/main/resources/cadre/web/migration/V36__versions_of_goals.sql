-- Of two who change a goal at once, the second is told.

alter table goal add column version integer default 1 not null;
