package keyfound.notify;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

import keyfound.demand.digest.Digest;
import keyfound.demand.digest.Digests;
import keyfound.publication.settings.CannotStartException;
import keyfound.publication.settings.Incident;

/// Sends the digest of a week by mail. The text is made when it is sent, so a mail that
/// was tried again tells the same week.
@Component
final class DigestMail implements NoticeChannel {

    private static final int LONGEST_TROUBLE = 300;

    private final NotifySettings.Mail settings;

    private final Optional<MailSender> sender;

    private final Function<LocalDate, Digest> digests;

    private final String name;

    private final String site;

    /// @param sender there when `spring.mail.host` is set
    /// @param site address of this site, without a slash at its end; may be empty
    @Autowired
    DigestMail(NotifySettings settings, ObjectProvider<MailSender> sender, Digests digests,
            @Value("${keyfound.web.name:Keyfound}") String name, @Value("${keyfound.web.url:}") String site) {
        this(settings.mail(), settings.mail().isOn() ? Optional.ofNullable(sender.getIfAvailable()) : Optional.empty(),
                digests::of, name, site);
    }

    /// @param digests by the Monday of the week
    DigestMail(NotifySettings.Mail settings, Optional<MailSender> sender, Function<LocalDate, Digest> digests,
            String name, String site) {
        this.settings = settings;
        this.sender = sender;
        this.digests = digests;
        this.name = name;
        this.site = site;
        if (this.settings.isOn() && this.sender.isEmpty()) {
            throw new CannotStartException(Incident.SETTING_INVALID,
                    "keyfound.notify.mail.to is set, but no mail server", "Set spring.mail.host, too", null);
        }
    }

    @Override
    public void send(Notice notice) throws IOException {
        Digest digest = this.digests.apply(LocalDate.parse(notice.text()));
        Locale locale = this.settings.lang();
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(this.settings.from());
        mail.setTo(this.settings.to().toArray(String[]::new));
        mail.setSubject(digest.title(this.name, locale));
        mail.setText(digest.text(this.site, locale));
        try {
            this.sender.orElseThrow(() -> new IOException("no mail server is set")).send(mail);
        }
        catch (MailException ex) {
            throw new IOException(words(ex), ex);
        }
    }

    /// What the mail server said: the messages of all causes. Of mails that were refused
    /// one by one, the first one's.
    private static String words(MailException refused) {
        Throwable begin = refused;
        if (refused instanceof MailSendException sent && sent.getMessageExceptions().length > 0) {
            begin = sent.getMessageExceptions()[0];
        }
        else if (refused.getCause() != null) {
            begin = refused.getCause();
        }
        return Stream.iterate(begin, cause -> cause != null, Throwable::getCause)
            .map(cause -> String.valueOf(cause.getMessage()).strip())
            .distinct()
            .collect(Collectors.joining(": "));
    }

    @Override
    public String trouble(IOException ex) {
        String message = String.valueOf(ex.getMessage()).replaceAll("\\s+", " ");
        return "The mail server of spring.mail.host took no digest: "
                + message.substring(0, Math.min(LONGEST_TROUBLE, message.length()));
    }

    @Override
    public Incident incident() {
        return Incident.MAIL_UNDELIVERED;
    }

}
