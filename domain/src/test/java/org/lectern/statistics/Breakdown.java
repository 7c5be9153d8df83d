package org.lectern.statistics;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.lectern.post.StoreUnavailable;

/** Lets one call of a port fail: the program is as good as dead behind it. */
final class Breakdown {
    private int callsLeft = -1;

    /** The call after so many others. */
    void after(int calls) {
        callsLeft = calls;
    }

    void mend() {
        callsLeft = -1;
    }

    <T> T over(Class<T> port, T real) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    if (callsLeft >= 0 && callsLeft-- == 0) {
                        throw new StoreUnavailable("the test's breakdown", new IllegalStateException());
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return port.cast(proxy);
    }
}
