package dev.vigia.local.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that a browser shows reaches no stand-in, and every other program does. */
class ForeignPagesIT extends StartedServices {
    /** Headers that a browser adds for a page of another origin, or for a page whose host's name means this machine. */
    private static final List<String> FOREIGN = List.of(
            "Origin: http://evil.example",
            "Origin: null",
            "Origin: http://127.0.0.1:1",
            "Host: evil.example",
            "Host: evil.example:80",
            "Host: 127.0.0.1.evil.example",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-site");

    @Test
    void pageOfAnotherOrigin_isRefusedByEveryService() throws IOException {
        for (URI service : addresses()) {
            for (String header : FOREIGN) {
                RawRequest.Answer answer = request(service).with(header).to(service);
                assertEquals(403, answer.status(), () -> header + " to " + service + ": " + answer);
                assertFalse(answer.text().contains("Access-Control-Allow-Origin"), answer::text);
            }
        }
    }

    @Test
    void questionWhetherAPageMaySend_isRefusedByEveryService() throws IOException {
        for (URI service : addresses()) {
            RawRequest.Answer answer = new RawRequest("OPTIONS /")
                    .with("Origin: http://evil.example")
                    .with("Access-Control-Request-Method: POST")
                    .to(service);
            assertEquals(403, answer.status(), answer::toString);
        }
    }

    @Test
    void everyOtherProgram_isAnswered() throws IOException {
        for (URI service : addresses()) {
            assertEquals(200, request(service).to(service).status(), service::toString);
            String host = "Host: localhost:" + service.getPort();
            assertEquals(200, request(service).with(host).to(service).status(), service::toString);
            assertEquals(
                    200,
                    request(service)
                            .with("Origin: http://" + service.getAuthority())
                            .with("Sec-Fetch-Site: same-origin")
                            .to(service)
                            .status(),
                    service::toString);
        }
    }

    private static List<URI> addresses() {
        return List.of(services.kinesis(), services.s3(), services.dynamodb(), services.sns());
    }

    /** Returns a request that the service answers with a list of what it holds. */
    private static RawRequest request(URI service) {
        if (service.equals(services.s3())) {
            return new RawRequest("GET /");
        }
        if (service.equals(services.sns())) {
            return signed("POST /", "sns")
                    .with("Content-Type: application/x-www-form-urlencoded")
                    .saying("Action=ListTopics&Version=2010-03-31");
        }
        boolean streams = service.equals(services.kinesis());
        return signed("POST /", streams ? "kinesis" : "dynamodb")
                .with("Content-Type: application/x-amz-json-1." + (streams ? "1" : "0"))
                .with("X-Amz-Target: " + (streams ? "Kinesis_20131202.ListStreams" : "DynamoDB_20120810.ListTables"))
                .saying("{}");
    }

    private static RawRequest signed(String line, String service) {
        return new RawRequest(line)
                .with("X-Amz-Date: 20260101T000000Z")
                .with("Authorization: AWS4-HMAC-SHA256 Credential=vigia/20260101/us-east-1/" + service
                        + "/aws4_request, SignedHeaders=host, Signature=none");
    }
}
