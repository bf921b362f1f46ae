//! x
mod clock_forms; mod derived_id; mod ids; mod numbers; mod terms; mod times; mod trail; mod wrong;
