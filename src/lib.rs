//! Dangol: community logs in git → a static dashboard.
