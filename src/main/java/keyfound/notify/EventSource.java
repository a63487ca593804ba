package keyfound.notify;

import java.util.List;

/// Where events come from.
interface EventSource {

    /// What there is to tell of now, told already or not.
    List<Notice> now();

}
