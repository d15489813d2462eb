namespace Amazon.ElasticMapReduce.Model;

public class Step
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public HadoopStepConfig? Config { get; set; }
    public ActionOnFailure? ActionOnFailure { get; set; }
    public StepStatus? Status { get; set; }
    public string? ExecutionRoleArn { get; set; }
    public string? LogUri { get; set; }
    public string? EncryptionKeyArn { get; set; }
}

public class StepSummary
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public HadoopStepConfig? Config { get; set; }
    public ActionOnFailure? ActionOnFailure { get; set; }
    public StepStatus? Status { get; set; }
    public string? LogUri { get; set; }
    public string? EncryptionKeyArn { get; set; }
}

public class HadoopStepConfig
{
    public string? Jar { get; set; }
    public Dictionary<string, string>? Properties { get; set; }
    public string? MainClass { get; set; }
    public List<string>? Args { get; set; }
}
