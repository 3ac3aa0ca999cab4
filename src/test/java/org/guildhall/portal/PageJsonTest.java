package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.junit.jupiter.api.Test;

class PageJsonTest {

    @Test
    void embeddedJsonCannotCloseItsScriptBlockAndMeansTheSame() throws Exception {
        String json = "{\"text\":\"</script><script>alert(1)</script><!--\"}";
        String embedded = new PageJson(new Words(MessageFiles.texts()), new ObjectMapper()).embed(json);
        assertThat(embedded).doesNotContain("<");
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.readTree(embedded)).isEqualTo(mapper.readTree(json));
    }
}
