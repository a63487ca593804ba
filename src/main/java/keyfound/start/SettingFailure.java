package keyfound.start;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.origin.Origin;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

import keyfound.publication.settings.CannotStartException;
import keyfound.publication.settings.Incident;

/// Says which setting is wrong, where it was set, and what it may be.
final class SettingFailure {

    private static final String REMEDY = "docs/operating.md lists every setting with the values it takes";

    private SettingFailure() {
    }

    static Optional<CannotStartException> of(Throwable failure) {
        return Causes.first(failure, BindValidationException.class)
            .map(SettingFailure::notValid)
            .or(() -> Causes.first(failure, BindException.class).map(SettingFailure::notReadable))
            .or(() -> Causes.first(failure, InvalidConfigurationPropertyValueException.class)
                .map(SettingFailure::notUsable));
    }

    private static CannotStartException notValid(BindValidationException invalid) {
        String settings = invalid.getValidationErrors()
            .getAllErrors()
            .stream()
            .map(error -> text(invalid.getValidationErrors().getName().toString(), error))
            .sorted()
            .collect(Collectors.joining("; "));
        return new CannotStartException(Incident.SETTING_INVALID, settings, REMEDY, invalid);
    }

    private static String text(String prefix, ObjectError error) {
        if (error instanceof FieldError field) {
            return prefix + "." + dashed(field.getField()) + " = '" + field.getRejectedValue() + "' "
                    + field.getDefaultMessage();
        }
        return prefix + " " + error.getDefaultMessage();
    }

    private static CannotStartException notReadable(BindException unreadable) {
        return new CannotStartException(Incident.SETTING_INVALID, reason(unreadable), REMEDY, unreadable);
    }

    /// A settings record that refuses a value names the setting itself.
    private static String reason(BindException unreadable) {
        String refusal = Causes.deepest(unreadable);
        @Nullable ConfigurationProperty property = unreadable.getProperty();
        if (property == null && refusal.startsWith("keyfound.")) {
            return refusal;
        }
        String value = (property == null) ? "" : " = '" + property.getValue() + "'";
        return unreadable.getName() + value + origin(unreadable.getOrigin())
                + choices(unreadable).map(names -> " is none of " + names).orElse(" cannot be used: " + refusal);
    }

    private static Optional<String> choices(BindException unreadable) {
        @Nullable Class<?> type = unreadable.getTarget().getType().resolve();
        return (type == null || !type.isEnum()) ? Optional.empty()
                : Optional.of(Arrays.stream(type.getEnumConstants())
                    .map(choice -> String.valueOf(choice).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")));
    }

    private static CannotStartException notUsable(InvalidConfigurationPropertyValueException refused) {
        String reason = String.join(" ", String.valueOf(refused.getReason()).split("\\s+", -1)).strip();
        return new CannotStartException(Incident.SETTING_INVALID,
                refused.getName() + " = '" + refused.getValue() + "' cannot be used: " + reason, REMEDY, refused);
    }

    private static String origin(@Nullable Origin origin) {
        return (origin == null) ? "" : " (" + origin + ")";
    }

    /// Operators write `acceptDrop` as `accept-drop`.
    private static String dashed(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

}
