-- The embedded database keeps "text" apart from its row and copies it for every answer; these are read with the row.
alter table use_case alter column problem set data type varchar;
alter table use_case alter column data_at_hand set data type varchar;
alter table use_case alter column reason set data type varchar;
alter table use_case_change alter column old_value set data type varchar;
alter table use_case_change alter column new_value set data type varchar;
alter table use_case_change alter column reason set data type varchar;

-- A column of the board is the beginning of this index, and what is late or how many there are is counted in it alone.
drop index use_case_stage;
create index use_case_board on use_case (tenant_id, stage, next_date, number);
create index use_case_domain on use_case (tenant_id, domain);
