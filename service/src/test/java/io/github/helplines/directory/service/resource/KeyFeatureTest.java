package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.service.access.InMemoryKeyRing;
import io.github.helplines.directory.service.access.Scope;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service with a method that forgot to say who may use it does not start. */
class KeyFeatureTest {
    private final KeyFeature feature = new KeyFeature(new InMemoryKeyRing(HttpServer.NOW));

    @ParameterizedTest
    @ValueSource(strings = {"post", "put", "patch", "delete"})
    void aMethodThatMayChangeSomethingSaysWhichKeyItTakes(String forgotten) {
        assertThatThrownBy(() -> configure(Forgetful.class, forgotten))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not say which key it takes");
    }

    @Test
    void aMethodThatReadsNeedNot() {
        assertThatCode(() -> configure(Forgetful.class, "get")).doesNotThrowAnyException();
    }

    @Test
    void whatTakesAKeyIsNeverOpenToScriptsOfAnySite() {
        assertThatThrownBy(() -> configure(OpenWithKey.class, "get"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open to scripts of any site");
    }

    private void configure(Class<?> type, String name) throws NoSuchMethodException {
        feature.configure(method(type, name), null);
    }

    private static ResourceInfo method(Class<?> type, String name) throws NoSuchMethodException {
        Method method = type.getDeclaredMethod(name);
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                return method;
            }

            @Override
            public Class<?> getResourceClass() {
                return type;
            }
        };
    }

    private static final class Forgetful {
        @POST
        void post() {}

        @PUT
        void put() {}

        @PATCH
        void patch() {}

        @DELETE
        void delete() {}

        @GET
        void get() {}
    }

    @OpenToEveryOrigin
    private static final class OpenWithKey {
        @GET
        @Needs(Scope.EDITOR)
        void get() {}
    }
}
