package io.github.helplines.directory.service.resource.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.http.HttpURI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadShedderTest {
    @ParameterizedTest
    @CsvSource({
        "POST, /v1/help, 2",
        "POST, /v1/services/derbyshire-victim-services/eligibility, 2",
        "POST, /v1/channels/b32e8131-e505-4ad3-9364-c5a35b6bff11/recall, 2",
        "POST, /v1/withdrawals, 2",
        "POST, /v1/returns, 2",
        "GET, /v1/services/derbyshire-victim-services/status, 2",
        "HEAD, /v1/topics, 2",
        "GET, /v1/sms/82228/dvs, 2",
        "GET, /widget/v1/services/derbyshire-victim-services?lang=cy, 2",
        "GET, /embed/topics/intimate-image-abuse?lang=en, 2",
        "POST, /widget/v1/services/derbyshire-victim-services/for-me?lang=en, 2",
        "POST, /search, 0",
        "POST, /v1/reports, 1",
        "POST, /v1/proposals, 1",
        "PUT, /v1/proposals/1, 1",
        "GET, /v1/services?q=line, 0",
        "GET, /v1/services/derbyshire-victim-services?as_of=3, 0",
        "GET, /v1/services/derbyshire-victim-services/history, 0",
        "POST, /v1/search, 0"
    })
    void helpAndRecordsComeBeforeSearchesAndThePast(String method, String uri, int worth) {
        assertThat(LoadShedder.worth(method, HttpURI.from("http://localhost" + uri)))
                .isEqualTo(worth);
    }
}
