package keyfound.signature.token;

import java.util.Set;

/// Names of system errors and signals.
public final class ErrorNames {

    /// POSIX.1-2017 `errno.h`, with those that Linux, Node.js and npm add.
    private static final Set<String> ERRNO = Set.of("E2BIG", "E401", "E403", "E404", "EACCES", "EACCESS", "EADDRINUSE",
            "EADDRNOTAVAIL", "EAFNOSUPPORT", "EAGAIN", "EAI_AGAIN", "EALREADY", "EBADE", "EBADENGINE", "EBADF",
            "EBADFD", "EBADMSG", "EBADPLATFORM", "EBADR", "EBADRQC", "EBADSLT", "EBUSY", "ECANCELED", "ECHILD",
            "ECHRNG", "ECOMM", "ECONNABORTED", "ECONNCLOSED", "ECONNREFUSED", "ECONNRESET", "EDEADLK", "EDEADLOCK",
            "EDESTADDRREQ", "EDOM", "EDQUOT", "EEXIST", "EFAULT", "EFBIG", "EHOSTDOWN", "EHOSTUNREACH", "EHWPOISON",
            "EIDRM", "EILSEQ", "EINPROGRESS", "EINTEGRITY", "EINTR", "EINVAL", "EIO", "EISCONN", "EISDIR", "EISNAM",
            "EJSONPARSE", "EKEYEXPIRED", "EKEYREJECTED", "EKEYREVOKED", "ELIBACC", "ELIBBAD", "ELIBEXEC", "ELIBMAX",
            "ELIBSCN", "ELIFECYCLE", "ELNRANGE", "ELOOP", "EMEDIUMTYPE", "EMFILE", "EMISSINGARG", "EMLINK", "EMSGSIZE",
            "EMULTIHOP", "ENAMETOOLONG", "ENETDOWN", "ENETRESET", "ENETUNREACH", "ENFILE", "ENOANO", "ENOBUFS",
            "ENODATA", "ENODEV", "ENOENT", "ENOEXEC", "ENOKEY", "ENOLCK", "ENOLINK", "ENOLOCK", "ENOMEDIUM", "ENOMEM",
            "ENOMSG", "ENONET", "ENOPKG", "ENOPROTOOPT", "ENOSPC", "ENOSR", "ENOSTR", "ENOSYS", "ENOTBLK", "ENOTCONN",
            "ENOTDIR", "ENOTEMPTY", "ENOTFOUND", "ENOTRECOVERABLE", "ENOTSOCK", "ENOTSUP", "ENOTSUPP", "ENOTTY",
            "ENOTUNIQ", "ENOWORKSPACES", "ENXIO", "EOPNOTSUPP", "EOTP", "EOVERFLOW", "EOWNERDEAD", "EPERM",
            "EPFNOSUPPORT", "EPIPE", "EPROTO", "EPROTONOSUPPORT", "EPROTOTYPE", "EPUBLISHCONFLICT", "ERANGE", "EREMCHG",
            "EREMOTE", "EREMOTEIO", "ERESOLVE", "ERESTART", "ERFKILL", "EROFS", "ESHUTDOWN", "ESOCKETTIMEDOUT",
            "ESOCKTNOSUPPORT", "ESPIPE", "ESRCH", "ESTALE", "ESTRPIPE", "ETARGET", "ETIME", "ETIMEDOUT", "ETOOMANYREFS",
            "ETXTBSY", "EUCLEAN", "EUNATCH", "EUSAGE", "EUSERS", "EWOULDBLOCK", "EXDEV", "EXFULL");

    private static final Set<String> SIGNALS = Set.of("SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT",
            "SIGIOT", "SIGBUS", "SIGEMT", "SIGFPE", "SIGKILL", "SIGUSR1", "SIGUSR2", "SIGSEGV", "SIGPIPE", "SIGALRM",
            "SIGTERM", "SIGSTKFLT", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU",
            "SIGURG", "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF", "SIGWINCH", "SIGIO", "SIGPOLL", "SIGPWR", "SIGINFO",
            "SIGLOST", "SIGSYS", "SIGUNUSED");

    private ErrorNames() {
    }

    public static boolean isErrno(String word) {
        return word.startsWith("E") && ERRNO.contains(word);
    }

    static boolean isSignal(String word) {
        return word.startsWith("SIG") && SIGNALS.contains(word);
    }

}
