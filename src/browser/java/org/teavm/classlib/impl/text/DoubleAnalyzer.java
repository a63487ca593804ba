package org.teavm.classlib.impl.text;

import org.teavm.jso.JSBody;

/// The digits of a number, from the browser. In the place of TeaVM's class, which carries
/// tables of 12 KB for engines that have none. The script prints numbers with a fraction
/// in no answer, only where a record describes itself.
public final class DoubleAnalyzer {

    public static final int DECIMAL_PRECISION = 18;

    public static final long DOUBLE_MAX_POS = 100_000_000_000_000_000L;

    private DoubleAnalyzer() {
    }

    public static void analyze(double value, Result result) {
        String digits = digits(value);
        int mark = digits.indexOf('e');
        long mantissa = 0;
        int count = 0;
        for (int at = 0; at < mark && count < DECIMAL_PRECISION; at++) {
            if (digits.charAt(at) != '.') {
                mantissa = 10 * mantissa + (digits.charAt(at) - '0');
                count++;
            }
        }
        for (; count < DECIMAL_PRECISION; count++) {
            mantissa *= 10;
        }
        result.mantissa = mantissa;
        result.exponent = Integer.parseInt(digits.substring(mark + ((digits.charAt(mark + 1) == '+') ? 2 : 1)));
        result.sign = value < 0;
    }

    /// `1.5e+3`
    @JSBody(params = "value", script = "return Math.abs(value).toExponential();")
    private static native String digits(double value);

    /// The value is the mantissa, taken as one digit and 17 behind the point, times ten to
    /// the power of the exponent.
    public static class Result {

        public long mantissa;

        public int exponent;

        public boolean sign;

    }

}
