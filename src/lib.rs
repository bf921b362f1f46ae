//! Dangol turns a folder of community logs into a static dashboard: gather → inspect → measure → narrate → render → write.

pub mod cli;
pub mod command;
pub mod community;
pub mod diagnostic;
pub mod gather;
pub mod inspect;
pub mod measure;
pub mod narrate;
pub mod render;
pub mod write;
