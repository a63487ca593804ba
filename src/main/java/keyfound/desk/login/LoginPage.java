package keyfound.desk.login;

/// What `desk/login.html` prints.
///
/// @param seconds to wait; 0 when there is no wait
public record LoginPage(Said said, long seconds) {

    /// The message above the form.
    public enum Said {

        NOTHING(""), WRONG("desk.login.wrong"), WAIT("desk.login.wait"), LEFT("desk.login.left");

        private final String key;

        Said(String key) {
            this.key = key;
        }

        /// Key of the message; empty when there is none.
        public String key() {
            return this.key;
        }

    }

}
