//! Files of supporters/ as written: one season a file.

use super::{Scalar, Text};
use crate::gather::shape::Named;

raw! {
    /// A file of supporters/: one season of a program. The prose is its review.
    #[schemars(extend("required" = ["id", "start"]))]
    RawSeason {
        /// Becomes a file name: lower-case ASCII.
        id: Scalar,
        /// What the seasons of one program have in common; seasons are compared within it.
        program: Scalar,
        /// Shown instead of the id.
        name: Named,
        /// The first date.
        start: Scalar,
        /// The last date, included. Absent: it goes on.
        end: Scalar,
        /// Who they are.
        #[schemars(extend("enum" = ["students", "customers", "staff", "mixed"]))]
        kind: Scalar,
        /// How many applied.
        applied: Scalar,
        /// How many there was room for.
        capacity: Scalar,
        /// The roster.
        people: Vec<RawParticipant>,
        /// When mentors met their people.
        sessions: Vec<RawSession>,
        /// What supporters were asked to do.
        missions: Vec<RawMission>,
        /// Whether the prose is shown in public. Default: `privacy.notes`.
        #[schemars(extend("enum" = ["public", "internal"]))]
        notes: Scalar,
    }
    /// One on the roster.
    #[schemars(extend("required" = ["member", "role"]))]
    RawParticipant {
        /// Who.
        member: Scalar,
        /// As what.
        #[schemars(extend("enum" = ["supporter", "mentor", "lead"]))]
        role: Scalar,
        /// Who looks after them.
        mentor: Scalar,
        /// Whether they saw it through: `true` or `false`.
        completed: Scalar,
        /// The date they left, if they left early.
        left: Scalar,
        /// Why; shown in the internal edition only.
        left_because: Text,
        /// Whether we want them back: `true` or `false`.
        invited_back: Scalar,
        /// Hours worked.
        hours: Scalar,
        /// Pay, in the organisation's currency.
        paid: Scalar,
        /// Worth of what they got otherwise.
        perks: Scalar,
        /// Followers at the start.
        reach_start: Scalar,
        /// Followers at the end.
        reach_end: Scalar,
        /// Whether we hired them: `true` or `false`.
        hired: Scalar,
    }
    /// A session of a mentor.
    #[schemars(extend("required" = ["date", "mentor"]))]
    RawSession {
        /// When.
        date: Scalar,
        /// Who held it.
        mentor: Scalar,
        /// Who was there.
        with: Vec<Scalar>,
    }
    /// A mission.
    #[schemars(extend("required" = ["id"]))]
    RawMission {
        /// Unique in the season.
        id: Scalar,
        /// Shown instead of the id.
        name: Named,
        /// Until when.
        due: Scalar,
        /// Who did it.
        done: Vec<RawDone>,
    }
    /// A mission done.
    #[schemars(extend("required" = ["member", "date"]))]
    RawDone {
        /// Who.
        member: Scalar,
        /// When.
        date: Scalar,
    }
}
