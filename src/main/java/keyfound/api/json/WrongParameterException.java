package keyfound.api.json;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// A parameter has a value that it cannot have; the detail names it with its value and the bound.
public final class WrongParameterException extends ErrorResponseException {

    /// @param why as `is above 100`
    public WrongParameterException(String name, Object value, String why) {
        super(HttpStatus.BAD_REQUEST);
        setDetail(name + " '" + value + "' " + why);
    }

    /// @return the value, when it is neither below 1 nor above the bound
    public static int requireBetweenOneAnd(int most, String name, int value) {
        if (value < 1) {
            throw new WrongParameterException(name, value, "is below 1");
        }
        if (value > most) {
            throw new WrongParameterException(name, value, "is above " + most);
        }
        return value;
    }

}
