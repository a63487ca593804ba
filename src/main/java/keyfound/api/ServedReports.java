package keyfound.api;

import java.util.Optional;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import keyfound.api.json.ApiLinks;
import keyfound.demand.Surface;
import keyfound.demand.question.AskedText;
import keyfound.demand.question.QuestionRefusedException;
import keyfound.demand.question.Questions;
import keyfound.demand.record.Asker;
import keyfound.entry.EntryId;
import keyfound.feedback.Moderation;
import keyfound.feedback.Outcome;
import keyfound.feedback.Outcomes;
import keyfound.feedback.Tally;
import keyfound.mcp.base.Reports;

/// Outcomes and questions that an agent brings.
record ServedReports(People people, Asker asker) implements Reports {

    @Override
    public String outcome(EntryId entry, boolean fixed) {
        admit();
        try {
            Tally tally = this.people.outcomes.record(entry, fixed ? Outcome.FIXED : Outcome.FAILED);
            return "Thanks. This answer helped " + tally.fixed() + " times and did not " + tally.failed() + " times.";
        }
        catch (DataAccessException | TransactionException _) {
            throw away();
        }
    }

    @Override
    public String ask(String lines, Optional<String> context) {
        admit();
        try {
            return this.people.links.asked(this.people.questions
                .ask(new AskedText(lines.strip(), context.orElse("").strip(), this.asker.lang(), Surface.AGENT)));
        }
        catch (QuestionRefusedException refused) {
            throw new RefusedReportException("Not taken: " + refused.getMessage() + ".");
        }
        catch (DataAccessException | TransactionException _) {
            throw away();
        }
    }

    private void admit() {
        if (!this.people.moderation.admits(this.asker.address())) {
            throw new RefusedReportException("Too much came from this address. Try again in a minute.");
        }
    }

    private static RefusedReportException away() {
        return new RefusedReportException("Nothing can be written at the moment. Try again in a few seconds.");
    }

    /// Those who keep what is told.
    @Component
    static final class People {

        private final Outcomes outcomes;

        private final Moderation moderation;

        private final Questions questions;

        private final ApiLinks links;

        People(Outcomes outcomes, Moderation moderation, Questions questions, ApiLinks links) {
            this.outcomes = outcomes;
            this.moderation = moderation;
            this.questions = questions;
            this.links = links;
        }

    }

}
