-- Under which secret address the calendar program of a member fetches the dates of a company; only the hash of the secret is kept.
create table calendar_address (
    tenant_id bigint not null references tenant (id),
    account_id bigint not null references account (id),
    secret_hash varchar(64) not null unique,
    made_at timestamp with time zone not null,
    primary key (tenant_id, account_id)
);
