package keyfound.lucene;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/// Processor time, in nanoseconds: what a figure would be on a machine that does nothing else.
final class Busy {

    private Busy() {
    }

    static long thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static long process() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

}
