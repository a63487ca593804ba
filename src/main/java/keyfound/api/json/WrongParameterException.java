package keyfound.api.json;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// A parameter has an invalid value; the detail names the parameter, its value and the
/// bound.
public final class WrongParameterException extends ErrorResponseException {

    /// @param why reason, such as `is above 100`
    public WrongParameterException(String name, Object value, String why) {
        super(HttpStatus.BAD_REQUEST);
        setDetail(name + " '" + value + "' " + why);
    }

    /// @return the value, when it is between 1 and the bound
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
