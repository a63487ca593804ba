package keyfound.signature.line;

import java.util.List;
import java.util.Set;

import keyfound.signature.scan.Scan;

/// The names under which structured logs keep what matters.
final class FieldNames {

    private static final Set<String> MESSAGES = Set.of("msg", "message", "@message", "error", "err", "exception", "log",
            "reason", "detail", "details", "stack", "stack_trace", "stacktrace", "error_message", "errormessage",
            "error.message", "exception.message", "exception_message", "errmsg", "err_msg", "error_msg", "errormsg",
            "textpayload", "body", "cause", "stderr", "failure", "text", "event", "title", "description",
            "error_description", "module_stderr", "exc_info", "error.stack_trace", "exception.stacktrace", "rootcause",
            "output", "shortmessage", "short_message", "full_message", "traceback");

    private static final Set<String> LEVELS = Set.of("level", "lvl", "severity", "levelname", "log.level", "loglevel",
            "log_level", "priority", "severitytext", "l", "@level");

    private static final Set<String> CODES = Set.of("code", "errcode", "errorcode", "error_code", "errno");

    private FieldNames() {
    }

    static boolean isMessage(Field field) {
        return MESSAGES.contains(field.name()) && Scan.hasWord(field.value().text(), 0);
    }

    /// The fields that hold messages; empty when none does.
    static List<Field> messages(List<Field> fields) {
        return fields.stream().filter(FieldNames::isMessage).toList();
    }

    static boolean isLevel(Field field) {
        return LEVELS.contains(field.name());
    }

    /// A code that tells the error; 0, 200 and the like tell success.
    static boolean isCode(Field field) {
        String value = field.value().text();
        return CODES.contains(field.name()) && !value.isEmpty() && value.length() <= 40 && !value.equals("0")
                && !value.equals("200") && !value.equals("null");
    }

}
