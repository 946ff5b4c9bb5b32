plugins {
    java
}

repositories {
    // Where wsspec's tests put its jars; yours need only the line below.
    providers.gradleProperty("wsspec.repository").orNull?.let { maven { url = uri(it) } }
    mavenCentral()
}

dependencies {
    implementation("org.eclipse.jetty.websocket:jetty-websocket-jetty-server:12.1.12")
    testImplementation(platform("org.junit:junit-bom:5.14.4"))
    testImplementation("org.junit.jupiter:junit-jupiter")
    testRuntimeOnly("org.junit.platform:junit-platform-launcher")
    testImplementation("dev.wsspec:wsspec-junit:0.1.0-SNAPSHOT")
}

tasks.test {
    useJUnitPlatform()
    // gradle test -Dwsspec.cases=5.5
    systemProperties(System.getProperties().filterKeys { it.toString().startsWith("wsspec.") }.mapKeys { it.key.toString() })
}
