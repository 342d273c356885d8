-- How far the log of decisions of a company goes, and the hash of its newest entry: a log whose end was cut off is found out.
alter table tenant add column log_position integer not null default 0;
alter table tenant add column log_hash varchar(64) not null default '';

update tenant set
    log_position = coalesce((select max(d.position) from decision_log d where d.tenant_id = tenant.id), 0),
    log_hash = coalesce((select d.hash from decision_log d where d.tenant_id = tenant.id
        and d.position = (select max(l.position) from decision_log l where l.tenant_id = tenant.id)), '');
