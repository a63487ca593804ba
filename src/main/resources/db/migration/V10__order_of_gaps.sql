-- The order of the list, to its last column: otherwise all gaps of a state are sorted for one page. The other index begins
-- with another column, so that a database does not choose it for that.
drop index gap_heat;

create index gap_order on gap (state, heat desc, id);

drop index gap_state_at;

create index gap_state_at on gap (state_at);
