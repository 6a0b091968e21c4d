package io.github.helplines.directory.sms.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.helplines.directory.sms.config.ProviderSettings.Generic;
import io.github.helplines.directory.sms.config.ProviderSettings.Notify;
import io.github.helplines.directory.sms.limit.SenderCaps;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path directory;

    @Test
    void readsWhatIsNeededAndTakesDefaultsForTheRest() throws IOException, ConfigurationException {
        Map<String, String> variables = Variables.notify(directory);
        variables.remove("PORT");
        Settings settings = Settings.read(variables);
        assertThat(settings.bindHost()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8090);
        assertThat(settings.cache()).isEmpty();
        assertThat(settings.keys().keys()).hasSize(1);
        assertThat(settings.caps()).isEqualTo(new SenderCaps.Limits(5, 20));
        assertThat(settings.provider()).isInstanceOfSatisfying(Notify.class, notify -> {
            assertThat(notify.url()).isEqualTo(URI.create("https://api.notifications.service.gov.uk"));
            assertThat(notify.template().personalisation()).isEqualTo("reply");
            assertThat(notify.template().senderId()).isEmpty();
        });
    }

    @Test
    void startsWithEachProvider() throws IOException, ConfigurationException {
        assertThat(Settings.read(Variables.twilio(directory)).provider().name()).isEqualTo("twilio");
        assertThat(Settings.read(Variables.generic(directory)).provider())
                .isInstanceOfSatisfying(
                        Generic.class, generic -> assertThat(generic.post()).isEmpty());
    }

    @Test
    void anAggregatorMayBeAskedToSend() throws IOException, ConfigurationException {
        Map<String, String> variables = Variables.generic(directory);
        variables.put("SMS_GENERIC_REPLY_URL", "https://api.example.org/send");
        variables.put("SMS_GENERIC_REPLY_AUTHORIZATION", "Basic YTpiYWJhYmFiYWI=");
        assertThat(Settings.read(variables).provider())
                .isInstanceOfSatisfying(
                        Generic.class, generic -> assertThat(generic.post()).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMS_PROVIDER | | SMS_PROVIDER: is required: notify, twilio or generic",
                "SMS_PROVIDER | vonage | SMS_PROVIDER: is none of notify, twilio, generic",
                "SMS_PROVIDER | all | SMS_PROVIDER: is none of notify, twilio, generic",
                "SMS_PROVIDER | generic | SMS_NOTIFY_API_KEY: is for the provider notify, not generic",
                "SMS_SHORT_CODE | | SMS_SHORT_CODE: is required",
                "SMS_SHORT_CODE | 07700900123 | SMS_SHORT_CODE: is five to eight digits",
                "SMS_DIRECTORY_URL | | SMS_DIRECTORY_URL: is required",
                "SMS_DIRECTORY_URL | directory.example.org | SMS_DIRECTORY_URL: is no address that begins with https:// or http://",
                "SMS_DIRECTORY_URL | ftp://directory.example.org | SMS_DIRECTORY_URL: is no address that begins with https:// or http://",
                "SMS_DIRECTORY_URL | https://directory example | SMS_DIRECTORY_URL: is no address that begins with https:// or http://",
                "SMS_DIRECTORY_URL | https://a:b@directory.example.org | SMS_DIRECTORY_URL: is no address that begins with https:// or http://",
                "SMS_DIRECTORY_URL | https://directory.example.org/?a=1 | SMS_DIRECTORY_URL: has no query",
                "SMS_DIRECTORY_KEYS_FILE | | SMS_DIRECTORY_KEYS_FILE: is required",
                "SMS_DIRECTORY_KEYS_FILE | /nowhere/keys.json | SMS_DIRECTORY_KEYS_FILE: the file cannot be read",
                "PORT | http | PORT: is a whole number from 0 to 65535",
                "PORT | 65536 | PORT: is a whole number from 0 to 65535",
                "SMS_CAP_PER_10_MINUTES | 0 | SMS_CAP_PER_10_MINUTES: is a whole number from 1 to 1000",
                "SMS_CAP_PER_DAY | 4 | SMS_CAP_PER_DAY: is a whole number from 5 to 1000",
                "SMS_NOTIFY_BEARER_TOKEN | | SMS_NOTIFY_BEARER_TOKEN: is required",
                "SMS_NOTIFY_BEARER_TOKEN | short | SMS_NOTIFY_BEARER_TOKEN: is 16 or more printable ASCII characters",
                "SMS_NOTIFY_API_KEY | | SMS_NOTIFY_API_KEY: is required",
                "SMS_NOTIFY_API_KEY | a-secret-that-slipped | SMS_NOTIFY_API_KEY: is no key of GOV.UK Notify: a name and two UUIDs, joined by hyphens",
                "SMS_NOTIFY_TEMPLATE_ID | reply | SMS_NOTIFY_TEMPLATE_ID: is no UUID",
                "SMS_NOTIFY_PERSONALISATION | ((reply)) | SMS_NOTIFY_PERSONALISATION: is one to 64 letters, digits, dots, hyphens or underscores",
                "SMS_NOTIFY_SENDER_ID | 82228 | SMS_NOTIFY_SENDER_ID: is no UUID",
                "SMS_NOTIFY_URL | http://notify.example.org | SMS_NOTIFY_URL: begins with https://: telephone numbers are sent there",
                "SMS_TWILIO_AUTH_TOKEN | an-auth-token-of-32-characters-- | SMS_TWILIO_AUTH_TOKEN: is for the provider twilio, not notify",
            })
    void saysInOneLineWhatIsWrong(String name, String value, String line) throws IOException {
        Map<String, String> variables = Variables.notify(directory);
        variables.remove(name);
        if (value != null) {
            variables.put(name, value);
        }
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Settings.read(variables))
                .withMessage(line);
    }

    @Test
    void refusesAVariableThatItDoesNotKnow() throws IOException {
        Map<String, String> variables = Variables.notify(directory);
        variables.put("SMS_NOTIFY_TEMPLATE", "f33517ff-2a88-4f6e-b855-c550268ce08a");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Settings.read(variables))
                .withMessageStartingWith("SMS_NOTIFY_TEMPLATE: no variable of that name is read; known are PORT, ")
                .withMessageContaining("SMS_NOTIFY_TEMPLATE_ID")
                .withMessageNotContaining("TWILIO");
    }

    @Test
    void refusesAnAggregatorsSettingsThatContradict() throws IOException {
        Map<String, String> variables = Variables.generic(directory);
        variables.put("SMS_GENERIC_REPLY_AUTHORIZATION", "Basic YTpiYWJhYmFiYWI=");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Settings.read(variables))
                .withMessage("SMS_GENERIC_REPLY_AUTHORIZATION: means nothing without SMS_GENERIC_REPLY_URL");
        variables.put("SMS_GENERIC_REPLY_URL", "https://api.example.org/send");
        variables.put("SMS_GENERIC_REPLY_TO_FIELD", "text");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Settings.read(variables))
                .withMessage("SMS_GENERIC_REPLY_TEXT_FIELD: is the same as SMS_GENERIC_REPLY_TO_FIELD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"no json", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"RSA\"}]}"})
    void refusesAFileWithoutKeys(String content) throws IOException {
        Map<String, String> variables = Variables.notify(directory);
        Files.writeString(directory.resolve("keys.json"), content);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Settings.read(variables))
                .withMessage("SMS_DIRECTORY_KEYS_FILE: the file is no JSON Web Key Set with an Ed25519 key");
    }

    @Test
    void anEmptyVariableIsNone() throws IOException, ConfigurationException {
        Map<String, String> variables = Variables.notify(directory);
        variables.put("SMS_DIRECTORY_CACHE", " ");
        variables.put("SMS_TWILIO_AUTH_TOKEN", "");
        assertThat(Settings.read(variables).cache()).isEmpty();
    }

    @Test
    void doesNotShowSecrets() throws IOException, ConfigurationException {
        assertThat(Settings.read(Variables.notify(directory)).toString())
                .doesNotContain(Variables.TOKEN, "3d844edf", "26785a09");
        assertThat(Settings.read(Variables.twilio(directory)).toString()).doesNotContain(Variables.TWILIO_TOKEN);
        assertThat(Settings.read(Variables.generic(directory)).toString()).doesNotContain(Variables.SECRET);
    }
}
