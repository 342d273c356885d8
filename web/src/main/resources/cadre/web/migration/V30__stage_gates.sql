-- What a company wants to see before a use case leaves a stage; a stage without a row is as Cadre proposes it.
create table stage_gate (
    tenant_id bigint not null references tenant (id),
    stage varchar(20) not null,
    -- Words with commas between: owner, document, dataset, experiment, model, dashboard; empty for nothing.
    needs varchar(200) not null,
    primary key (tenant_id, stage)
);
