namespace Amazon.ElasticMapReduce.Model;

public class StepConfig
{
    public string? Name { get; set; }
    public ActionOnFailure? ActionOnFailure { get; set; }
    public HadoopJarStepConfig? HadoopJarStep { get; set; }
    public StepMonitoringConfiguration? StepMonitoringConfiguration { get; set; }
}

public class HadoopJarStepConfig
{
    public List<KeyValue>? Properties { get; set; }
    public string? Jar { get; set; }
    public string? MainClass { get; set; }
    public List<string>? Args { get; set; }
}

public class KeyValue
{
    public string? Key { get; set; }
    public string? Value { get; set; }
}

public class StepMonitoringConfiguration
{
    public S3MonitoringConfiguration? S3MonitoringConfiguration { get; set; }
}

public class S3MonitoringConfiguration
{
    public string? LogUri { get; set; }
    public string? EncryptionKeyArn { get; set; }
}
