package org.teavm.classlib.impl.text;

import org.teavm.jso.JSBody;

/// The digits of a number, from the browser. In the place of TeaVM's class, which carries
/// tables of 2 KB for engines that have none. The script prints numbers with a fraction
/// in no answer, only where a record describes itself.
public final class FloatAnalyzer {

    public static final int PRECISION = 9;

    public static final int MAX_POS = 100_000_000;

    private FloatAnalyzer() {
    }

    public static void analyze(float value, Result result) {
        String digits = digits(value);
        int mark = digits.indexOf('e');
        int mantissa = 0;
        int count = 0;
        for (int at = 0; at < mark && count < PRECISION; at++) {
            if (digits.charAt(at) != '.') {
                mantissa = 10 * mantissa + (digits.charAt(at) - '0');
                count++;
            }
        }
        for (; count < PRECISION; count++) {
            mantissa *= 10;
        }
        result.mantissa = mantissa;
        result.exponent = Integer.parseInt(digits.substring(mark + ((digits.charAt(mark + 1) == '+') ? 2 : 1)));
        result.sign = value < 0;
    }

    /// `1.50000000e+3`
    @JSBody(params = "value", script = "return Math.abs(value).toExponential(8);")
    private static native String digits(float value);

    /// The value is the mantissa, taken as one digit and 8 behind the point, times ten to
    /// the power of the exponent.
    public static class Result {

        public int mantissa;

        public int exponent;

        public boolean sign;

    }

}
