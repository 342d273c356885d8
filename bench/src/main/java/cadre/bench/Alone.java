package cadre.bench;

/** One contestant alone, for profiling. */
final class Alone {
    public static void main(String[] a) {
        Network n = a[0].equals("W1") ? Network.W1 : a[0].equals("W2") ? Network.W2 : Network.W3;
        Contestant c = a[1].equals("cadre") ? new Cadre() : a[1].equals("plain") ? new PlainObjects() : new Recursion();
        var bean = java.lang.management.ManagementFactory.getThreadMXBean();
        for (int i = 0; i < Integer.parseInt(a[2]); i++) {
            long t = bean.getCurrentThreadCpuTime();
            var r = c.run(n, 1 + i);
            System.out.printf("%.2f M/s wait %.4f (exact %.4f) events %d%n", r.events() * 1e3 / (bean.getCurrentThreadCpuTime() - t), r.meanWait(), n.exactWait(), r.events());
        }
    }
}
