package org.bihuan.administration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What browsers say of themselves, in our words.
 */
class DeviceTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0 | windows | edge
					Mozilla/5.0 (Linux; Android 15; HarmonyOS; ALN-AL00) AppleWebKit/537.36 Chrome/114.0 Mobile Safari/537.36 | harmony | chrome
					Mozilla/5.0 (Linux; Android 15; 2304FPN6DC) AppleWebKit/537.36 Chrome/130.0 MicroMessenger/8.0.60 | android | wechat
					Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Mobile/15E148 Safari/604.1 | iphone | safari
					Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:144.0) Gecko/20100101 Firefox/144.0 | mac | firefox
					Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/141.0 Safari/537.36 | linux | chrome
					<script>alert(1)</script> | other | other
					'' | other | other
					""")
	void aDeviceIsKnownByWhatItSays(String agent, String system, String program) {
		assertThat(Device.of(agent)).isEqualTo(new Device(system, program));
	}

}
