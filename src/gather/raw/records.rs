//! Files of members/, surveys/, calendar/, benefits/ and counts/ as written.

use super::Scalar;
use crate::gather::shape::{Dict, Named};

raw! {
    /// A file of members/: people we know, by pseudonym.
    RawMembers {
        /// The people.
        members: Vec<RawMember>,
    }
    /// A member.
    #[schemars(extend("required" = ["id"]))]
    RawMember {
        /// A pseudonym; never a name, a number or an address.
        id: Scalar,
        /// The date they joined the community.
        joined: Scalar,
        /// The date they first bought.
        customer_since: Scalar,
        /// A word of your own.
        segment: Scalar,
        /// Words of your own, such as `influencer` or `early-adopter`.
        roles: Vec<Scalar>,
        /// Followers by channel.
        influence: Dict<Scalar>,
        /// How they stand to us.
        #[schemars(extend("enum" = ["against", "neutral", "for"]))]
        goodwill: Scalar,
        /// Other ids of the same person.
        same_person: Vec<Scalar>,
    }

    /// A file of surveys/: counts of answers, and what its surveys inherit.
    RawSurveys {
        /// The surveys.
        surveys: Vec<RawSurvey>,
        /// Channel of surveys without one.
        channel: Scalar,
        /// Date of surveys without `at`.
        date: Scalar,
        /// Kind of surveys without one.
        #[schemars(extend("enum" = ["csat", "nps", "ces"]))]
        kind: Scalar,
        /// Campaign of surveys without one.
        campaign: Scalar,
        /// Season of surveys without one.
        season: Scalar,
    }
    /// A survey. `at` (or a date) and `kind` are needed, here or as the file's default; of `ces` also `easy_is`.
    #[schemars(extend("required" = ["scores", "scale"]))]
    RawSurvey {
        /// Unique among surveys.
        id: Scalar,
        /// When it was answered.
        at: Scalar,
        /// What was asked: satisfaction, recommendation, effort.
        #[schemars(extend("enum" = ["csat", "nps", "ces"]))]
        kind: Scalar,
        /// Where it was asked.
        channel: Scalar,
        /// The campaign it was about.
        campaign: Scalar,
        /// The season it was about.
        season: Scalar,
        /// How many were asked.
        sent: Scalar,
        /// Answers by score: `{4: 12, 5: 31}`.
        scores: Dict<Scalar>,
        /// Which answers were possible. `nps` is asked from 0 to 10.
        #[schemars(extend("enum" = ["1-5", "1-7", "0-10"]))]
        scale: Scalar,
        /// Of `ces`: whether a high or a low score means little effort.
        #[schemars(extend("enum" = ["high", "low"]))]
        easy_is: Scalar,
    }

    /// A file of calendar/: public mood, holidays, closed days.
    RawCalendar {
        /// The spans.
        days: Vec<RawDay>,
    }
    /// A span of days.
    #[schemars(extend("required" = ["id", "start"]))]
    RawDay {
        /// Named by `because` of a timing note.
        id: Scalar,
        /// Shown instead of the id.
        name: Named,
        /// The first date.
        start: Scalar,
        /// The last date, included. Default: the first.
        end: Scalar,
        /// How one feels.
        #[schemars(extend("enum" = ["mourning", "tense", "festive", "neutral"]))]
        mood: Scalar,
        /// Whether nobody of ours works: `true` or `false`. Default: `false`.
        closed: Scalar,
        /// What campaigns should do about it.
        #[schemars(extend("enum" = ["avoid", "careful", "welcome"]))]
        advice: Scalar,
        /// The channels it concerns. Default: all.
        channels: Vec<Scalar>,
    }

    /// A file of benefits/: what customers got from us, and what its benefits inherit.
    RawBenefits {
        /// The benefits.
        benefits: Vec<RawBenefit>,
        /// Date of benefits without `at`.
        date: Scalar,
        /// Kind of benefits without one.
        #[schemars(extend("enum" = ["early-access", "introduction", "reward", "training", "exposure", "hire"]))]
        kind: Scalar,
        /// Campaign of benefits without one.
        campaign: Scalar,
        /// Season of benefits without one.
        season: Scalar,
    }
    /// Something a customer got from us. `at` (or a date) and `kind` are needed, here or as the file's default.
    #[schemars(extend("required" = ["member"]))]
    RawBenefit {
        /// When.
        at: Scalar,
        /// Who.
        member: Scalar,
        /// What.
        #[schemars(extend("enum" = ["early-access", "introduction", "reward", "training", "exposure", "hire"]))]
        kind: Scalar,
        /// Its worth, in the organisation's currency.
        value: Scalar,
        /// The season it belongs to.
        season: Scalar,
        /// The campaign it belongs to.
        campaign: Scalar,
    }

    /// A file of counts/: dated audience and member counts, for those who export them, and what its counts inherit.
    RawCounts {
        /// The counts.
        counts: Vec<RawCount>,
        /// Channel of counts without one.
        channel: Scalar,
        /// Date of counts without one.
        date: Scalar,
    }
    /// A dated count: `channel` with `audience`, or `members`. `date` is needed, here or as the file's default.
    RawCount {
        /// The first date it holds for.
        date: Scalar,
        /// Where.
        channel: Scalar,
        /// How many people the channel reaches.
        audience: Scalar,
        /// How many people the community has in all.
        members: Scalar,
    }
}
